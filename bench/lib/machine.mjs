import { cpus, loadavg, totalmem } from 'node:os';

/** The machine, and how busy it is with this and everything else. */
export function machine() {
  const all = cpus();
  return {
    cpu: all[0].model.replace(/\s+/g, ' ').trim(),
    cores: all.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    load: Number(loadavg()[0].toFixed(1)),
  };
}

export const machineText = ({ cpu, cores, memoryGiB, node, load }) =>
  `${cores} × ${cpu}, ${memoryGiB} GiB, Node ${node}, load ${load}`;
