import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Oracle } from './oracle/oracle.js';
import { span } from './oracle/moments.js';
import { answered, compare, type Questions } from './support/answers.js';
import { explained } from './support/explanations.js';
import { draws, Dice, THEME_COUNT, type Draw } from './support/commands.js';
import { RandomHistory } from './support/random-history.js';
import { InMemoryApp, shown } from './support/in-memory-app.js';
import type { Shown } from './oracle/log.js';
import { runsOf } from './support/runs.js';

const RUNS = runsOf(Number(process.env.MODEL_RUNS ?? 600), 400);
const LENGTH = Number(process.env.MODEL_LENGTH ?? 40);

const AS_OF = ['2025-03-02', '2025-03-01', '2025-03', '2025-02', '2024', '2025-03-02T10:00:00Z', '2026'];

/** Times and names to ask about, some known and some not yet. */
function questions(log: readonly Shown[], negotiationId: string, dice: Dice): Questions {
  const positions = log.map(({ position }) => Number(position));
  const moment = () => (dice.once(3) ? Infinity : span(dice.oneOf(AS_OF)).end);
  const position = () => (dice.once(3) ? Infinity : dice.oneOf(positions));
  const at = { asOf: moment(), knownAt: position() };
  const known = log.filter(
    (event) => event.negotiationId === negotiationId && Number(event.position) <= at.knownAt,
  );
  const ids = (type: string, field: string) =>
    known.filter((event) => event.type === type).map(({ data }) => data[field] as string);
  return {
    at,
    other: { asOf: moment(), knownAt: position() },
    parties: [...new Set(ids('PartyAdmitted', 'partyId'))],
    issues: [...new Set(ids('IssueOpened', 'issueId'))],
    replay: dice.once(6),
    ...(known.length > 0 && { eventId: dice.oneOf(known).eventId }),
  };
}

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-model-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('any history of commands', () => {
  it('is decided and answered as the plain fold has it: live, opened again, and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(draws(LENGTH), fc.boolean(), fc.nat(0xffff), async (all: Draw[], begun, seed) => {
        const dice = new Dice(seed);
        const inFile = dice.once(8);
        const kept = inFile ? { folder: join(folder, String(++files)), memoryBytes: 20_000 } : {};
        const app = new InMemoryApp(kept, dice.oneOf([1, 1, 64]));
        const histories = [new RandomHistory('talks', dice.below(THEME_COUNT)), new RandomHistory('other')];
        const log: Shown[] = [];
        const run = (history: RandomHistory, command: ReturnType<RandomHistory['next']>) => {
          const own = log.filter((event) => event.negotiationId === history.negotiationId);
          const verdict = history.verdict(command, own, app.now + 1000);
          const { status, event } = app.try(command);
          expect({ status, ...verdict }).toEqual({ status: verdict.expected, ...verdict });
          if (event) {
            log.push(shown(event));
            history.recorded(command);
          }
          if (dice.once(2)) app.catchUp();
        };
        if (begun)
          for (const history of histories) for (const command of history.beginning()) run(history, command);
        const before: { asked: Questions; negotiationId: string; answer: string; explanation: string }[] = [];
        for (const draw of all) {
          const history = histories[draw.target % 8 === 7 ? 1 : 0];
          const own = log.filter((event) => event.negotiationId === history.negotiationId);
          run(history, history.next(draw, own));
          if (inFile && dice.once(5)) app.readModel.model.flush();
          if (inFile && dice.once(12)) await app.reopen();
          if (dice.once(6) && log.length > 0) {
            app.catchUp();
            const asked = questions(log, history.negotiationId, dice);
            if (asked.at.knownAt === Infinity) asked.at.knownAt = Number(log.at(-1)!.position);
            if (asked.other.knownAt === Infinity) asked.other.knownAt = Number(log.at(-1)!.position);
            const answer = JSON.stringify(await answered(app.queries, history.negotiationId, asked));
            const explanation = await explained(app.queries, new Oracle(log), history.negotiationId, asked);
            before.push({ asked, negotiationId: history.negotiationId, answer, explanation });
          }
        }
        app.catchUp();
        const oracle = new Oracle(log);
        for (const { asked, negotiationId, answer, explanation } of before) {
          expect(JSON.stringify(await answered(app.queries, negotiationId, asked))).toBe(answer);
          expect(await explained(app.queries, oracle, negotiationId, asked)).toBe(explanation);
        }
        for (let i = 0; i < 4 && log.length > 0; i++) {
          const { negotiationId } = histories[dice.once(6) ? 1 : 0];
          const asked = questions(log, negotiationId, dice);
          await compare(app.queries, oracle, negotiationId, asked, app.now);
          await explained(app.queries, oracle, negotiationId, asked);
        }
        const digest = app.readModel.model.digest();
        await app.readModel.rebuild();
        expect(app.readModel.model.digest()).toBe(digest);
        await app.close();
      }),
      RUNS,
    );
  });
});
