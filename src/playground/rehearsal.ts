import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayReports } from './day-reports.ts';
import { fillSystems } from './deals.ts';
import { directIn, Stage } from './stage.ts';
import { found, type Preparation, startWorld, type World } from './world.ts';

/** What everybody has to wait for. */
export type Doing =
  | Preparation
  | 'going back to the first state'
  | 'moving the clock'
  | 'letting everybody report the day';

/** The demo, which can begin anew: the company is founded once, and every world gets a copy of it. */
export class Rehearsal {
  readonly #folder: string;
  readonly #listeners = new Set<() => void>();
  #world: World | undefined;
  #doing: Doing | undefined = 'founding the demo company';
  #worlds = 0;
  /** One change at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Founds the company; the first world is there when this resolves. */
  static async open(onStep: (step: Preparation) => void): Promise<Rehearsal> {
    const rehearsal = new Rehearsal(await mkdtemp(join(tmpdir(), 'qibu-demo-')));
    onStep('founding the demo company');
    await found({ dataDir: rehearsal.#template });
    await rehearsal.#begin(onStep);
    return rehearsal;
  }

  /** Undefined while the next one is made ready. */
  get world(): World | undefined {
    return this.#world;
  }

  /** What everybody has to wait for at the moment, if anything. */
  get doing(): Doing | undefined {
    return this.#doing;
  }

  /** Called after anything that somebody could see has changed. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Back to the first state. */
  reset(): Promise<void> {
    return this.#inTurn(async () => {
      const old = this.#world;
      this.#world = undefined;
      this.#tell('going back to the first state');
      await old?.close();
      await this.#begin((step) => this.#tell(step));
    });
  }

  /** Moves all clocks; on the way everybody reports every day in the evening, and what falls due by then happens. */
  moveTo(moment: Temporal.ZonedDateTime): Promise<void> {
    return this.#inTurn(async () => {
      const world = this.#world;
      if (!world) return;
      for (const evening of evenings(world.now().toZonedDateTimeISO(moment.timeZoneId), moment)) {
        this.#tell('letting everybody report the day');
        await world.moveTo(evening);
        const stage = new Stage(world);
        for (const { who, platform, text } of dayReports(evening.toPlainDate())) {
          await stage.says(who, directIn(platform), text);
        }
      }
      this.#tell('moving the clock');
      await world.moveTo(moment);
      this.#tell(undefined);
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#world?.close();
      await rm(this.#folder, { recursive: true, force: true });
    });
  }

  get #template(): string {
    return join(this.#folder, 'founded');
  }

  async #begin(onStep: (step: Preparation) => void): Promise<void> {
    const dataDir = join(this.#folder, String(this.#worlds));
    if (this.#worlds > 0) await rm(join(this.#folder, String(this.#worlds - 1)), { recursive: true, force: true });
    this.#worlds += 1;
    await cp(this.#template, dataDir, { recursive: true });
    const world = await startWorld({ dataDir, founded: true, onStep, recorded: true });
    if (world.systems) fillSystems(world.systems);
    for (const messenger of [world.slack, world.feishu]) messenger.onChange(() => this.#changed());
    this.#world = world;
    this.#tell(undefined);
  }

  #tell(doing: Doing | undefined): void {
    this.#doing = doing;
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const outcome = this.#turn.then(act);
    this.#turn = outcome.catch(() => {});
    return outcome;
  }
}

/** The end of work on every day that is passed on the way. */
function evenings(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): Temporal.ZonedDateTime[] {
  const days = from.toPlainDate().until(to.toPlainDate()).days + 1;
  return Array.from({ length: days }, (_, index) => from.add({ days: index }).withPlainTime('17:45')).filter(
    (evening) => Temporal.ZonedDateTime.compare(from, evening) < 0 && Temporal.ZonedDateTime.compare(evening, to) <= 0,
  );
}
