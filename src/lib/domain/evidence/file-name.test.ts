import { expect, test } from 'vitest';
import { endingOf, isShown, type FileKind } from './file-kind.ts';
import { keptName, shownName } from './file-name.ts';

test.each<[string, string, FileKind, string]>([
	['stays as it is', '现场照片.jpg', 'jpg', '现场照片.jpg'],
	['an ending that says the same stays', 'IMG_1.JPEG', 'jpg', 'IMG_1.jpeg'],
	['WPS keeps its own endings', '方案.wps', 'doc', '方案.wps'],
	['a path of Windows goes', 'C:\\Users\\wang\\方案.pdf', 'pdf', '方案.pdf'],
	['a path upwards goes', '../../etc/passwd', 'txt', 'passwd.txt'],
	['the ending of another kind gives way', '方案.doc', 'docx', '方案.docx'],
	['a program in the middle is no ending', '合同.exe.pdf', 'pdf', '合同.exe.pdf'],
	['no ending gets one', 'image', 'png', 'image.png'],
	['a number is no ending', '2026.10情况', 'pdf', '2026.10情况.pdf'],
	['an ending that nobody knows stays part of the name', '运行.log', 'txt', '运行.log.txt'],
	['CSV stays CSV', '表.csv', 'txt', '表.csv'],
	['what turns the reading round goes', '照片\u202egpj.exe.jpg', 'jpg', '照片gpj.exe.jpg'],
	['control characters go', 'a\u0000b\u001b[31m\r\nc.png', 'png', 'ab[31m c.png'],
	['half a character goes', 'a\ud800b.png', 'png', 'ab.png'],
	['what Windows does not take', '通知:第<1>号"?*|.pdf', 'pdf', '通知_第_1_号____.pdf'],
	['a device of Windows', 'CON.pdf', 'pdf', '_CON.pdf'],
	['a device with something behind it', 'com1.说明.pdf', 'pdf', '_com1.说明.pdf'],
	['dots and blanks at the ends', ' ..方案. .pdf. ', 'pdf', '方案.pdf'],
	['dots alone', '...', 'pdf', '未命名.pdf'],
	['an ending alone', '.jpg', 'jpg', '未命名.jpg'],
	['nothing', '', 'png', '未命名.png']
])('%s', (_, typed, kind, name) => {
	expect(keptName(typed, kind, '未命名')).toBe(name);
	expect(keptName(name, kind, '未命名')).toBe(name);
});

test.each([
	['Latin', 'a'.repeat(4096)],
	['Chinese', '关于'.repeat(2048)],
	['outside the plane', '𠮷'.repeat(1000)]
])('a name of 4 KB fits every file system and keeps its ending: %s', (_, stem) => {
	const name = keptName(`${stem}.docx`, 'docx', '未命名');
	expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(205);
	expect(name.length).toBeGreaterThan(60);
	expect(name).toMatch(/^[^\ufffd]*\.docx$/);
	expect(name.isWellFormed()).toBe(true);
});

test('a refusal shows the name as it came, on one line', () => {
	expect(shownName('C:\\下载\\系统\u202e截图.rar', '未命名')).toBe('系统截图.rar');
	expect(shownName('\u0007', '未命名')).toBe('未命名');
});

test('an ending is small letters and figures', () => {
	expect(endingOf('方案.DOCX')).toBe('.docx');
	expect(endingOf('1.关于')).toBe('');
	expect(endingOf('方案')).toBe('');
});

test('browsers show pictures and PDF, and nothing else', () => {
	expect(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'].every(isShown)).toBe(true);
	expect(['text/plain', 'text/html', 'image/svg+xml', 'application/ofd'].some(isShown)).toBe(false);
});
