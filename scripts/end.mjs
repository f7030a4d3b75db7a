// Where nothing is left to wait for, a process of ours is over. Node 20 frees its environment then, and may wait in that for ever,
// using a whole processor, for a request of a connection that was broken off; `process.exit` leaves that out.
process.on('beforeExit', () => process.exit());
