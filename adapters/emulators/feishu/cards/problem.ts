/** Why the vendor refuses a card: the error inside a 230099. */
export class CardProblem extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'CardProblem';
    this.code = code;
  }

  /** As it stands in the `msg` of the answer. */
  get ext(): string {
    return `ErrCode: ${this.code}; ${this.message}; `;
  }
}

/** Where something stands: `ROOT -> body -> elements -> [0](tag: note)`. */
export type Path = readonly string[];
const at = (path: Path) => ['ROOT', ...path].join(' -> ');

/**
 * The problems the vendor's documents or its users report, with its own numbers and words. A rule that is documented
 * without a number is refused as 200621 and says in plain words what is wrong.
 */
export const problems = {
  notJson: () => new CardProblem(200621, malformed('the content is not a JSON object')),
  malformed: (what: string, path: Path) => new CardProblem(200621, malformed(`${what}, path: [${path.join(' ')}]`)),
  unknownProperty: (name: string, path: Path) =>
    new CardProblem(200621, malformed(`unknown property: ${name}, path: [${path.join(' ')}]`)),
  droppedTag: (tag: string, path: Path) =>
    new CardProblem(
      200861,
      `ErrPath: ${at(path)}; ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag ${tag}`,
    ),
  unknownTag: (tag: string, path: Path) =>
    new CardProblem(200621, `ErrPath: ${at(path)}; ErrMsg: not support tag: ${tag}`),
  tooManyElements: () => new CardProblem(11310, 'ErrMsg: element exceeds the limit'),
  tooManyTables: () => new CardProblem(11310, 'ErrMsg: card table number over limit; ErrorValue: table'),
  beingUsed: () => new CardProblem(11310, 'ErrMsg: card action is lock'),
  duplicateElementId: (id: string) =>
    new CardProblem(300301, `ErrMsg: Duplicate element_id in card component; ErrorValue: ${id}`),
  notShared: () => new CardProblem(300302, 'ErrMsg: update_multi property is false'),
  namelessControl: (path: Path) =>
    new CardProblem(200530, `ErrPath: ${at(path)}; ErrMsg: the name of a component in a form is empty`),
  imageKey: (key: string) =>
    new CardProblem(200570, `ErrMsg: card contains invalid image keys; ErrorValue: image key ${key}`),
  person: (id: string) =>
    new CardProblem(100290, `ErrMsg: There is an invalid user resource(at/person) in your card; ErrorValue: ${id}`),
  undeclaredColumn: (name: string) =>
    new CardProblem(200915, `ErrMsg: table rows name is invalid; ErrorValue: ${name}`),
  template: (id: string) =>
    new CardProblem(
      200380,
      `ErrMsg: template does not exist, please confirm whether this template has been released; ErrorValue: templateID: ${id}`,
    ),
} as const;

function malformed(value: string): string {
  return `ErrMsg: parse card json err, please check whether the card json is correct; ErrorValue: ${value}`;
}
