import { speed } from './measure.mjs';
import { makeReadModel } from './parley.mjs';
import { removeFolder, temporaryFolder } from './server.mjs';

/** Makes the read model of a log in an empty folder. @returns events a second, until the last is in the file */
export const rebuilding = (file) =>
  speed(async () => {
    const folder = temporaryFolder();
    const count = await makeReadModel(file, folder);
    removeFolder(folder);
    return count;
  });
