/** What a file can be, by its bytes. The first ending is the one it gets, the others are left. */
export const fileKinds = {
	pdf: { endings: ['.pdf'], mediaType: 'application/pdf' },
	docx: {
		endings: ['.docx'],
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	},
	xlsx: {
		endings: ['.xlsx'],
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	},
	pptx: {
		endings: ['.pptx'],
		mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
	},
	ofd: { endings: ['.ofd'], mediaType: 'application/ofd' },
	doc: { endings: ['.doc', '.wps'], mediaType: 'application/msword' },
	xls: { endings: ['.xls', '.et'], mediaType: 'application/vnd.ms-excel' },
	ppt: { endings: ['.ppt', '.dps'], mediaType: 'application/vnd.ms-powerpoint' },
	jpg: { endings: ['.jpg', '.jpeg'], mediaType: 'image/jpeg' },
	png: { endings: ['.png'], mediaType: 'image/png' },
	webp: { endings: ['.webp'], mediaType: 'image/webp' },
	txt: { endings: ['.txt', '.csv'], mediaType: 'text/plain' }
} as const satisfies Record<string, { endings: readonly [string, ...string[]]; mediaType: string }>;

export type FileKind = keyof typeof fileKinds;
export type PictureKind = Extract<FileKind, 'jpg' | 'png' | 'webp'>;

export function isPicture(kind: FileKind): kind is PictureKind {
	return kind === 'jpg' || kind === 'png' || kind === 'webp';
}

/** What a browser may show by itself; everything else is only handed over. */
export function isShown(mediaType: string): boolean {
	return shown.includes(mediaType);
}

const shown: readonly string[] = (['pdf', 'jpg', 'png', 'webp'] as const).map(
	(kind) => fileKinds[kind].mediaType
);

/** .docx of 方案.DOCX; empty where there is none. What holds Chinese is part of a name: 1.关于. */
export function endingOf(name: string): string {
	return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}
