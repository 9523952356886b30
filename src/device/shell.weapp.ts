/** WeChat keeps the mini-program's package itself. */
export function keepShell(): void {}
