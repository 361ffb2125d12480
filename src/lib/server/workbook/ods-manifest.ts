import type { ReadLimits } from './read-limits.ts';
import { xmlName } from './xml-name.ts';
import { scanXml } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/** True for an .ods with a password: its parts are there, but unreadable. */
export function isEncrypted(parts: Parts, limits: ReadLimits): boolean {
	const part = 'META-INF/manifest.xml';
	// only LibreOffice 24 packs everything into this one
	if (parts.has('encrypted-package')) return true;
	if (!parts.has(part)) return false;
	let encrypted = false;
	scanXml(parts.read(part), part, limits, {
		open(name) {
			encrypted ||= name === encryption;
			return false;
		},
		close: () => false,
		text: () => undefined
	});
	return encrypted;
}

const encryption = xmlName('encryption-data');
