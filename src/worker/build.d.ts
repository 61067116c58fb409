/** What is known of the bundled pack before it is read; written in by the build. */
declare const BUNDLED_PACK: { version: string; asOf: string; steps: number };
