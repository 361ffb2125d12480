import './mind-typing.ts';

/** What is loaded for those who are signed in, once the page is there. */
export function begin({ mayFind }: { mayFind: boolean }): void {
	if (mayFind) void import('./(app)/search/find.ts');
}
