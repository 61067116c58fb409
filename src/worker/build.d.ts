/** Version of the bundled pack; written in by the build. */
declare const PACK_VERSION: string;
