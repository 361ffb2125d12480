type Drawing = { line: string } | { fill: string };

const circle = 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z';

/** On a grid of 16; lines are 1.5 wide. One word, one drawing: a state is told by shape as well. */
export const icons = {
	alertSquare: { fill: 'M2.5 2.5h11v11h-11zM7.2 4.8v4h1.6v-4zm0 5.2v1.6h1.6V10z' },
	alertTriangle: { fill: 'M8 1.8 15 14H1zM7.2 6v4h1.6V6zm0 5v1.6h1.6V11z' },
	back: { line: 'M6 3.5 3 6.5l3 3M3.2 6.5h6a3.3 3.3 0 0 1 0 6.6H6.5' },
	ban: { line: `${circle}M4.2 4.2l7.6 7.6` },
	board: { line: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.2 3v10M9.9 3v10' },
	check: { line: 'M3 8.4l3.3 3.3L13 4.8' },
	bell: {
		line: 'M3.2 11.5h9.6L11.5 9.6V6.9a3.5 3.5 0 0 0-7 0v2.7zM6.6 13.3a1.5 1.5 0 0 0 2.8 0M8 3.4V2.2'
	},
	chevronDown: { line: 'M3.5 6 8 10.5 12.5 6' },
	chevronLeft: { line: 'M10 3.5 5.5 8l4.5 4.5' },
	chevronRight: { line: 'M6 3.5 10.5 8 6 12.5' },
	clock: { line: `${circle}M8 5v3.2l2.2 1.4` },
	close: { line: 'M4 4l8 8M12 4l-8 8' },
	collapse: { line: 'M7.5 4l-4 4 4 4M12.5 4l-4 4 4 4' },
	copy: { line: 'M5.8 5.8h7.2V13H5.8zM10.2 5.8V3H3v7.2h2.8' },
	dot: { fill: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z' },
	expand: { line: 'M3.5 4l4 4-4 4M8.5 4l4 4-4 4' },
	help: { line: `${circle}M6.3 6.4a1.75 1.75 0 1 1 2.6 1.5c-.6.4-.9.7-.9 1.4M8 11v.6` },
	home: { line: 'M2.2 7.8 8 3l5.8 4.8M4 6.6V13h8V6.6' },
	info: { line: `${circle}M8 7.2v4M8 4.8v.6` },
	ledger: { line: 'M2.5 3h11v10h-11zM2.5 6.2h11M6.2 6.2V13' },
	pause: { line: 'M5.5 3.5v9M10.5 3.5v9' },
	pencil: {
		line: 'M3 13l.8-3.1 6.9-6.9a1 1 0 0 1 1.4 0l.9.9a1 1 0 0 1 0 1.4l-6.9 6.9zM9.6 4.1l2.3 2.3'
	},
	play: { fill: 'M4.2 2.6v10.8L13.4 8z' },
	printer: { line: 'M4.5 6V2.8h7V6M4.5 11.2h-2V6h11v5.2h-2M4.5 9.4h7v4h-7z' },
	ring: { line: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z' },
	settings: {
		line: 'M2.5 4.5h7M12 4.5h1.5M2.5 8h2M7 8h6.5M2.5 11.5h6M11 11.5h2.5M9.5 3v3M4.5 6.5v3M8.5 10v3'
	},
	spinner: { line: 'M8 2.5a5.5 5.5 0 1 0 5.5 5.5' },
	triangle: { fill: 'M8 2.2 14.6 13.6H1.4z' },
	upload: { line: 'M8 10.5V3M5 5.8 8 2.8l3 3M2.8 10v3h10.4v-3' },
	unit: { line: 'M3 13.5V6L8 2.5 13 6v7.5M1.8 13.5h12.4M6 8v2.5M10 8v2.5' },
	warning: { line: 'M8 2.3 14.6 13.6H1.4zM8 6.4v3.4M8 11.2v.6' }
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof icons;
