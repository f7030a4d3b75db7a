/**
 * A umask: files created by this process, including SQLite's side files, are accessible to the owner only (files 0600, folders
 * 0700).
 */
export const OWNER_ONLY = 0o077;
