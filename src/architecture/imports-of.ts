const specifier =
	/(?:^|[\s;}>])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/**
 * What a source file imports: files of this project as paths from its root, packages by their name
 * as written ("kysely/migration", "$app/state", "node:fs").
 */
export function importsOf(file: string, text: string): string[] {
	return [...withoutComments(text).matchAll(specifier)].map(([, from = '', dynamic = '']) =>
		resolve(file, from || dynamic)
	);
}

function resolve(file: string, target: string): string {
	const path = target.replace(/\?.*$/, '');
	if (path.startsWith('$lib/')) return `/src/lib/${path.slice('$lib/'.length)}`;
	if (path.startsWith('#lib/')) return `/src/lib/${path.slice('#lib/'.length)}`;
	if (!path.startsWith('.')) return path;
	const parts = file.split('/').slice(0, -1);
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

/** A comment may well speak of an import. */
function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
