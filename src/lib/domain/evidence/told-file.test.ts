import { describe, expect, test } from 'vitest';
import { oleOf, zipOf } from './test-files.ts';
import { toldFile } from './told-file.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const types = '[Content_Types].xml';
const gbk = Uint8Array.of(0xd3, 0xaa, 0xc9, 0xcc, 0x0d, 0x0a); // 营商
const utf16 = Uint8Array.of(0xff, 0xfe, 0x25, 0x84, 0x46, 0x55);
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

describe('what is taken is told by its bytes', () => {
	test.each<[string, Uint8Array, string, string]>([
		['PDF', bytes('%PDF-1.4\n'), '方案.pdf', 'pdf'],
		['a PDF that is called a picture', bytes('%PDF-1.4\n'), '方案.jpg', 'pdf'],
		['JPEG', bytes('\xff\xd8\xff\xe0'), 'IMG_1.JPG', 'jpg'],
		['JPEG with a zip behind it', bytes('\xff\xd8\xff\xd9PK\x03\x04'), 'a.jpg', 'jpg'],
		['PNG', bytes('\x89PNG\r\n\x1a\n'), 'image', 'png'],
		['WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'a.webp', 'webp'],
		['Word', zipOf(types, 'word/document.xml'), '方案.docx', 'docx'],
		['Word that is called .doc', zipOf(types, 'word/document.xml'), '方案.doc', 'docx'],
		['Excel', zipOf(types, 'xl/workbook.xml'), '表.xlsx', 'xlsx'],
		['with paths the way of Windows', zipOf(types, 'xl\\workbook.xml'), '表.xlsx', 'xlsx'],
		['PowerPoint', zipOf(types, 'ppt/presentation.xml'), '汇报.pptx', 'pptx'],
		['OFD', zipOf('OFD.xml', 'Doc_0/Document.xml'), '公文.ofd', 'ofd'],
		['old Word, WPS', oleOf('WordDocument'), '方案.wps', 'doc'],
		['old Excel', oleOf('Root', 'Workbook'), '表.xls', 'xls'],
		['older Excel', oleOf('Book'), '表.xls', 'xls'],
		['old PowerPoint', oleOf('PowerPoint Document'), '汇报.dps', 'ppt'],
		['text', utf8('﻿办结 12 件\r\n'), '说明.txt', 'txt'],
		['text in GBK', gbk, '说明.txt', 'txt'],
		['text of the Windows editor', utf16, '说明.txt', 'txt'],
		['CSV', utf8('序号,事项\n1,开办\n'), '表.csv', 'txt'],
		// a virus scanner is asked to know it (scan.ts); to us it is text, and is handed out as such
		['the test virus', utf8(eicar), 'eicar.txt', 'txt']
	])('%s', (_, file, name, kind) => {
		expect(toldFile(file, name)).toEqual({ kind });
	});
});

describe('what is not taken is told why', () => {
	test.each<[string, Uint8Array, string, string]>([
		['zip', zipOf('a.txt'), '资料.zip', 'archive'],
		['zip that is called Word', zipOf('a.txt', 'b/c.jpg'), '资料.docx', 'archive'],
		['zip with no list', bytes('PK\x03\x04rest'), '资料.docx', 'archive'],
		['a list that leads nowhere', zipOf(types, 'word/a').fill(9, 8, 40), 'a.docx', 'archive'],
		['empty zip', bytes('PK\x05\x06' + '\0'.repeat(18)), 'a.zip', 'archive'],
		['RAR', bytes('Rar!\x1a\x07\0'), '系统截图.rar', 'archive'],
		['7z that is called a picture', bytes('7z\xbc\xaf\x27\x1c'), '截图.jpg', 'archive'],
		['gzip', bytes('\x1f\x8b\x08'), 'a.gz', 'archive'],
		['tar', bytes('a'.repeat(257) + 'ustar'), 'a.tar', 'archive'],
		['Windows program', bytes('MZ\x90\0\x03'), '照片.jpg', 'program'],
		['Linux program', bytes('\x7fELF\x02'), 'a.pdf', 'program'],
		['shortcut', bytes('L\0\0\0\x01\x14\x02\0\0'), '方案.pdf', 'program'],
		['script', utf8('#!/bin/sh\nrm -rf /\n'), 'a.txt', 'program'],
		['batch file', utf8('@echo off\r\n'), '安装.bat', 'program'],
		['the test virus as a program', utf8(eicar), 'eicar.com', 'program'],
		['PDF that ends as a program', bytes('%PDF-1.4\n'), '合同.pdf.exe', 'program'],
		['JavaScript', utf8('alert(1)'), 'a.js', 'program'],
		['web page', utf8('<!DOCTYPE html><script>1</script>'), '截图.html', 'page'],
		['web page called a table', utf8('\n <table><tr>'), '表.xls', 'page'],
		['web page in UTF-16', Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x3e, 0), 'a.txt', 'page'],
		['drawing', utf8('<svg xmlns="x" onload="alert(1)"/>'), 'a.png', 'page'],
		['data in tags', utf8('﻿<?xml version="1.0"?><a/>'), 'a.xml', 'page'],
		['saved page', utf8('MIME-Version: 1.0\n'), 'a.mht', 'page'],
		['text that ends as a page', utf8('hello'), 'a.html', 'page'],
		['BMP', bytes('BM\x40\x01\x02\0\0\0\0\0'), '现场照片.bmp', 'picture'],
		['GIF', bytes('GIF89a'), 'a.gif', 'picture'],
		['HEIC', bytes('\0\0\0\x18ftypheic'), 'IMG_1.HEIC', 'picture'],
		['film', bytes('\0\0\0\x18ftypisom'), '现场.mp4', 'media'],
		['sound', bytes('ID3\x03'), '录音.mp3', 'media'],
		['Word with macros', zipOf(types, 'word/vbaProject.bin', 'word/a'), '表.docx', 'macro'],
		['zip with a password', zipOf({ isLocked: true }, types, 'word/a'), 'a.docx', 'locked'],
		['Word with a password', oleOf('EncryptionInfo', 'EncryptedPackage'), 'a.docx', 'locked'],
		['installer', oleOf('!_StringData'), '方案.doc', 'other'],
		['binary Excel', zipOf(types, 'xl/workbook.bin'), 'a.xlsb', 'other'],
		['RTF', utf8('{\\rtf1\\ansi'), 'a.doc', 'other'],
		['wrong magic', bytes('\x89PNX\0\0\0'), 'a.png', 'other'],
		['nothing known', Uint8Array.of(1, 2, 3, 200, 201), 'a.jpg', 'other']
	])('%s', (_, file, name, why) => {
		expect(toldFile(file, name)).toEqual({ kind: null, why });
	});
});

test('a text may begin as a program or a picture does', () => {
	expect(toldFile(utf8('MZ公司办结情况'), 'a.txt')).toEqual({ kind: 'txt' });
	expect(toldFile(utf8('BMI 指标说明'), 'a.txt')).toEqual({ kind: 'txt' });
});

test('a list of a million parts is not gone through', () => {
	const zip = zipOf(types, 'word/document.xml');
	new DataView(zip.buffer).setUint16(zip.length - 12, 65_535, true);
	expect(toldFile(zip, 'a.docx')).toEqual({ kind: null, why: 'archive' });
});

test('part of larger bytes is read where it lies', () => {
	const zip = zipOf(types, 'word/document.xml');
	const around = new Uint8Array(zip.length + 20).fill(7);
	around.set(zip, 10);
	expect(toldFile(around.subarray(10, 10 + zip.length), 'a.docx')).toEqual({ kind: 'docx' });
	const ole = oleOf('WordDocument');
	const more = new Uint8Array(ole.length + 3);
	more.set(ole, 3);
	expect(toldFile(more.subarray(3), 'a.doc')).toEqual({ kind: 'doc' });
});
