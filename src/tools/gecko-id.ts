/** The extension's id in Firefox: fixed, because storage, permissions and the lint of the package hang on it. */
export const GECKO_ID = 'fablens@fablens.example';
