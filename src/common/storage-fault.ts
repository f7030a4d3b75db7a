/** Whether an error says that the store failed, not what was asked of it; false for errors of our own. */
export const isStorageFault = (error: unknown): boolean =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('SQLITE_');
