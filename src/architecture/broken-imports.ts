import { importsOf } from './imports-of.ts';
import { homes, layers } from './layers.ts';

/** Every import that goes against the layers or leaves a package's home: file, target and mend. */
export function brokenImports(sources: Record<string, string>): string[] {
	return Object.entries(sources).flatMap(([file, text]) =>
		importsOf(file, text).flatMap((target) => {
			const mend = target.startsWith('/')
				? againstLayers(file, target)
				: awayFromHome(file, target);
			return mend ? [`${file} must not import ${target}: ${mend}`] : [];
		})
	);
}

function againstLayers(file: string, target: string): string | undefined {
	const layer = layers.find(({ files }) => files.test(file));
	if (!layer)
		return 'the file stands in no layer: move it, or add its layer to architecture/layers.ts';
	const allowed = layer.files.test(target) || layer.may.some((layers) => layers.test(target));
	return allowed ? undefined : layer.mend;
}

function awayFromHome(file: string, target: string): string | undefined {
	return homes.find(({ packages, home }) => packages.test(target) && !home.test(file))?.mend;
}
