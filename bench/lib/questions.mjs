// What benches of reads ask: boards and cells at random pairs of times.
import { Chance } from './chance.mjs';
import { BEGINS, ENDS, ISSUES, NEGOTIATION, NO_REPORTS, PARTIES } from './history.mjs';
import { now } from './measure.mjs';

const AT_ONCE = 16;

/** So many questions, the same every time, to a log of so many reports. */
export function questions(count, head) {
  const chance = new Chance(11);
  return Array.from({ length: count }, () => ({
    party: chance.of(PARTIES),
    issue: chance.of(ISSUES),
    times: {
      asOf: Math.floor(BEGINS + (chance.next() / 2 ** 32) * (ENDS - BEGINS)),
      knownAt: NO_REPORTS + chance.below(head - NO_REPORTS + 1),
    },
  }));
}

/**
 * Sends so many reads to a server: of random cells at random times, one in a hundred of the whole board.
 * @param negotiations ids to choose from
 * @returns how long reads of cells and of boards took, in ms
 */
export async function readAtRandom(server, count, { negotiations = [NEGOTIATION], atOnce = AT_ONCE } = {}) {
  const chance = new Chance(5);
  const day = () => new Date(BEGINS + (chance.next() / 2 ** 32) * (ENDS - BEGINS)).toISOString().slice(0, 10);
  const took = { cells: [], boards: [] };
  let left = count;
  const reader = async () => {
    while (left-- > 0) {
      const isBoard = chance.percent(1);
      const cell = isBoard ? '' : `&party=${chance.of(PARTIES)}&issue=${chance.of(ISSUES)}`;
      const url = `${server.api}/${chance.of(negotiations)}/stances?asOf=${day()}&knownAt=${day()}${cell}`;
      const startedAt = now();
      const answer = await fetch(url);
      await answer.arrayBuffer();
      took[isBoard ? 'boards' : 'cells'].push(now() - startedAt);
      if (!answer.ok) throw new Error(`A read was refused: ${answer.status}.`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  return took;
}
