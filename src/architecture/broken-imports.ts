import { computed, importsOf, type Import } from './imports-of.ts';
import { homes, layers, writes } from './layers.ts';

/** Every import that goes against the layers or leaves a package's home: file, target and mend. */
export function brokenImports(sources: Record<string, string>): string[] {
	return Object.entries(sources).flatMap(([file, text]) =>
		importsOf(file, text).flatMap((found) => {
			const mend = mendOf(file, found);
			return mend ? [`${file} must not import ${found.target}: ${mend}`] : [];
		})
	);
}

function mendOf(file: string, { target, names }: Import): string | undefined {
	if (target === computed)
		return 'a name made while running cannot be held to any rule: write it out';
	if (!target.startsWith('/')) return awayFromHome(file, target);
	return againstLayers(file, target) ?? againstWrites(file, target, names);
}

function againstLayers(file: string, target: string): string | undefined {
	const layer = layers.find(({ files }) => files.test(file));
	if (!layer)
		return 'the file stands in no layer: move it, or add its layer to architecture/layers.ts';
	const allowed = layer.files.test(target) || layer.may.some((layers) => layers.test(target));
	return allowed ? undefined : layer.mend;
}

function awayFromHome(file: string, target: string): string | undefined {
	const away = homes.find(({ packages, home }) => packages.test(target) && !home.test(file));
	if (away) return away.mend;
	const layer = layers.find(({ files }) => files.test(file));
	return layer?.packages && !layer.packages.test(target) ? layer.packagesMend : undefined;
}

function againstWrites(file: string, target: string, names: readonly string[]) {
	if (!writes.into.test(target) || writes.from.test(file)) return undefined;
	return names.some((name) => name === '*' || writes.names.test(name)) ? writes.mend : undefined;
}
