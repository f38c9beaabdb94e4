/**
 * Those who compete as they are typed: `@Li Na` against whoever types it, or `East One, East Two`, `East One vs South`,
 * `华东一队、华东二队`. Each word as it stands; empty where nothing is.
 */
export const readSides = (line: string): string[] =>
  line
    .split(/[,，、;；]|\s+(?:vs\.?|and|对|和)\s+/iu)
    .map((word) => word.trim())
    .filter((word) => word !== '');
