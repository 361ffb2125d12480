import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { qrCode } from '../domain/qr-code.ts';
import QrCode from './QrCode.svelte';

const text = 'http://192.168.3.20:3000/login';
const drawn = (props: { text: string; label: string }) => render(QrCode, { props }).body;

/** The modules that the path fills, read back from what is drawn. */
function filled(svg: string, side: number): boolean[][] {
	const matrix = Array.from({ length: side }, () => Array<boolean>(side).fill(false));
	for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		matrix[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
	}
	return matrix;
}

test('the picture is the code, with four modules of white on every side', () => {
	const matrix = qrCode(text) ?? [];
	const side = matrix.length + 8;
	const svg = drawn({ text, label: '登录地址' });
	expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`);
	const inner = filled(svg, side).slice(4, -4);
	expect(inner.map((row) => row.slice(4, -4))).toEqual(matrix);
	const black = (rows: boolean[][]) => rows.flat().filter(Boolean).length;
	expect(black(filled(svg, side))).toBe(black(matrix));
});

test('the picture is black on white, whatever colours are on, and says what it is for', () => {
	const svg = drawn({ text, label: '登录地址' });
	expect(svg).toMatch(/<svg[^>]* role="img" aria-label="登录地址"/);
	expect(svg).toMatch(/<rect [^>]*fill="#fff"/);
	expect(svg).toMatch(/<path [^>]*fill="#000"/);
});

test('a text that is too long for any code draws nothing', () => {
	expect(drawn({ text: 'x'.repeat(413), label: '登录地址' })).not.toContain('<svg');
});
