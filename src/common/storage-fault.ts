/** Whether an error comes from SQLite: the storage failed, not the request. */
export const isStorageFault = (error: unknown): boolean =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('SQLITE_');
