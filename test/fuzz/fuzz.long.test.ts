import fc from 'fast-check';
import { Campaign } from './campaign.js';
import { Requests } from './requests.js';

/** `npm run fuzz` sends many more, from another seed each time. */
const COUNT = Number(process.env.FUZZ_REQUESTS || 5_000);
const SEED = Number(process.env.FUZZ_SEED || 20_251_021);

let campaign: Campaign;
beforeAll(async () => (campaign = await Campaign.start()));
afterAll(() => campaign.end());

it(
  `no request of ${COUNT} finds a fault (seed ${SEED})`,
  async () => {
    const requests = new Requests(campaign.document, (name) => campaign.words[name]);
    const property = fc.asyncProperty(requests.any(), (request) => campaign.examine(request));
    await fc.assert(property, { numRuns: COUNT, seed: SEED, endOnFailure: true });
    const counts = Object.fromEntries([...campaign.statuses].sort(([a], [b]) => a - b));
    process.stderr.write(`answers by status: ${JSON.stringify(counts)}\n`);
    // It must have got through the door, and have been refused at each of its bars.
    for (const status of [200, 201, 400, 404, 409, 415, 422])
      expect([status, counts[status] > 0]).toEqual([status, true]);
  },
  2 * 60 * 60 * 1000,
);
