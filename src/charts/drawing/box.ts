/** A place handed to a part of a picture, in units; `y` is its top. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
