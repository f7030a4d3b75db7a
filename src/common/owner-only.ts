/** A umask: what this process makes, SQLite's side files included, is for the owner alone (files 0600, folders 0700). */
export const OWNER_ONLY = 0o077;
