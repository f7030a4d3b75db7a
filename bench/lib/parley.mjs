// All that the benches have to do with the inside of the built server. Everything else is asked over HTTP.
import { built } from './built.mjs';
import { NEGOTIATION } from './history.mjs';

export const { envelopeHash } = await built('events/hash.js');
export const { openSqliteLedger: openLog } = await built('src/ledger/sqlite/sqlite-ledger.js');
const { ReadModel } = await built('src/readmodel/read-model.js');
const { ModelQueries } = await built('src/readmodel/model-queries.js');
const { Recorder } = await built('src/recording/recorder.js');
const { RULES } = await built('src/app/rules.js');

const LONGEST_MS = 3_600_000;

/** A read model that has taken in all of the log. */
export async function openReadModel(log, folder) {
  const readModel = new ReadModel({ ledger: log, folder });
  readModel.start();
  const head = await log.head();
  if (!(await readModel.waitFor(head, LONGEST_MS)))
    throw new Error('The read model does not follow the log.');
  return readModel;
}

/** Makes the read model of a log in a folder. @returns how many events it has taken in */
export async function makeReadModel(file, folder) {
  const log = openLog(file);
  const readModel = await openReadModel(log, folder);
  const head = await log.head();
  await readModel.stop();
  await log.close();
  return head;
}

/** Answers as lists of JSON texts, as they are sent one after another, from the read model of a data folder. */
export async function openAnswers(folder) {
  const log = openLog(`${folder}/ledger.db`);
  const readModel = await openReadModel(log, `${folder}/readmodel`);
  const queries = new ModelQueries(readModel);
  const stances = async ({ asOf, knownAt }, filter) => {
    const view = queries.in(NEGOTIATION, { asOf, knownAt: { position: knownAt } });
    return [...view.stances(filter)].filter((rows) => rows !== '');
  };
  return {
    head: await log.head(),
    board: (times) => stances(times, {}),
    cell: (times, party, issue) => stances(times, { party, issue }),
    close: async () => {
      await readModel.stop();
      await log.close();
    },
  };
}

/** Records commands in a data folder. */
export async function openRecorder(folder) {
  const log = openLog(`${folder}/ledger.db`);
  const readModel = await openReadModel(log, `${folder}/readmodel`);
  const recorder = new Recorder(log, readModel, RULES);
  return {
    /** @returns its position in the log */
    record: async (command) =>
      Number(
        (await recorder.record({ negotiationId: NEGOTIATION, caller: 'bench', path: '/bench', ...command }))
          .position,
      ),
    /** Until what was recorded there can be read. */
    read: async (position) => {
      if (!(await readModel.waitFor(position, 10_000))) throw new Error('The read model does not follow.');
    },
    /** The first statement of the log. */
    oldest: () => log.archive.after(0, 500).find(({ type }) => type === 'PositionStated'),
    close: async () => {
      await readModel.stop();
      await log.close();
    },
  };
}
