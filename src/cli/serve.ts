import type { Command } from './command.js';

export const command: Command = {
  usage: ['serve'],
  async run() {
    await import('../main.js');
    return 0;
  },
};
