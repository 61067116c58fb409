export const ROOT: string;
export function findBrowser(name: 'chromium' | 'firefox'): string | undefined;
export function run(command: string, args: string[]): number;
export function installPackages(): void;
export function installBrowsers(names: readonly ('chromium' | 'firefox')[]): void;
