// What the benches of reads ask, in process: cells and boards at random times.
import { built } from './built.mjs';
import { Chance } from './chance.mjs';
import { BEGINS, ENDS, ISSUES, NEGOTIATION, PARTIES } from './history.mjs';
import { inTurns, samplesOf } from './measure.mjs';
import { ROUNDS, sized } from './options.mjs';

const { openSqliteLedger } = await built('src/ledger/sqlite/sqlite-ledger.js');
const { ReadModel } = await built('src/readmodel/read-model.js');
const { ModelQueries } = await built('src/readmodel/model-queries.js');
const { answerOf } = await built('projections/stances.js');

const CELLS = sized(20_000, 200);
const BOARDS = sized(200, 5);
const US = 0.001;
const MS = 1;
/** Parties and issues are known from here on. */
const FIRST = 100;

/**
 * One kind of question put to several readings in turns.
 * @returns by the name of the reading: medians of p50, p99 and CPU time
 */
export const asking = (readings, ask) =>
  inTurns(
    ROUNDS,
    Object.fromEntries(Object.entries(readings).map(([name, each]) => [name, () => ask(each)])),
  );

/** The read model of a data folder, and the questions that are asked of it. */
export class Reading {
  constructor(folder) {
    this.ledger = openSqliteLedger(`${folder}/ledger.db`);
    this.readModel = new ReadModel({ ledger: this.ledger, folder: `${folder}/readmodel` });
    this.queries = new ModelQueries(this.readModel);
    this.head = this.readModel.model.position;
    if (this.head !== this.readModel.archive.head())
      throw new Error('The read model is not as far as the log.');
  }

  /** µs of the answer about one cell, at random times. */
  cells() {
    const asked = questions(CELLS, this.head);
    return samplesOf(CELLS, US, (i) => {
      const { party, issue, times } = asked[i];
      this.queries.in(NEGOTIATION, times).stances({ party, issue });
    });
  }

  /** The same without its texts: the kernel's answer alone. */
  kernel() {
    const model = this.readModel.model.negotiation(NEGOTIATION);
    const asked = questions(CELLS, this.head);
    const cells = asked.map(({ party, issue }) => model.cell('stance', `${party} ${issue}`));
    return samplesOf(CELLS, US, (i) => {
      const { asOf, knownAt } = asked[i].times;
      if (cells[i]) answerOf(cells[i], { asOf, knownAt: knownAt.position, today: asOf });
    });
  }

  /** ms of all thousand cells, at random times or now. */
  boards(at = 'random') {
    const asked = questions(BOARDS, this.head);
    const present = { asOf: null, knownAt: null };
    return samplesOf(BOARDS, MS, (i) => {
      this.queries.in(NEGOTIATION, at === 'now' ? present : asked[i].times).stances({});
    });
  }

  async close() {
    await this.readModel.stop();
    await this.ledger.close();
  }
}

function questions(count, head) {
  const chance = new Chance(11);
  return Array.from({ length: count }, () => ({
    party: chance.of(PARTIES),
    issue: chance.of(ISSUES),
    times: {
      asOf: BEGINS + (chance.next() / 2 ** 32) * (ENDS - BEGINS),
      knownAt: { position: FIRST + chance.below(head - FIRST) },
    },
  }));
}
