/** The longest side of a picture that is sent: a screen shows no more of it. */
export const longestSide = 2000;
const quality = 0.85;

/**
 * A photo as it is sent: no larger than a screen, the right side up. Whatever stands in the way (another
 * kind of file, a picture that this browser cannot draw, no memory for it), the file goes as it is: the
 * server takes it all the same, and takes its place out (server/evidence/strip-location.ts).
 */
export async function shrunkPicture(file: File): Promise<File> {
	if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
	try {
		const smaller = await drawnSmaller(file);
		if (smaller === null || smaller.size >= file.size) return file;
		return new File([smaller], jpegName(file.name), { type: smaller.type });
	} catch {
		// nothing is lost but some waiting
		return file;
	}
}

/** Null where it is small enough. An element turns itself as the camera was held, a bitmap need not. */
async function drawnSmaller(file: File): Promise<Blob | null> {
	const address = URL.createObjectURL(file);
	try {
		const picture = new Image();
		picture.src = address;
		await picture.decode();
		const size = fitting(picture.naturalWidth, picture.naturalHeight);
		return size === null ? null : await asJpeg(picture, size);
	} finally {
		URL.revokeObjectURL(address);
	}
}

type Size = { width: number; height: number };

/**
 * Both sides as they become, in proportion; null where neither is too long, and for the scroll of a chat,
 * which nobody could read any more.
 */
export function fitting(width: number, height: number): Size | null {
	const longest = Math.max(width, height);
	if (longest <= longestSide || longest > 3 * Math.min(width, height)) return null;
	const part = (side: number) => Math.max(1, Math.round((side * longestSide) / longest));
	return { width: part(width), height: part(height) };
}

async function asJpeg(picture: HTMLImageElement, { width, height }: Size): Promise<Blob> {
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const brush = canvas.getContext('2d');
	if (!brush) throw new Error('this browser has no canvas left');
	// a JPEG has no holes: they would come out black
	brush.fillStyle = '#fff';
	brush.fillRect(0, 0, width, height);
	brush.imageSmoothingQuality = 'high';
	brush.drawImage(picture, 0, 0, width, height);
	return new Promise((resolve, reject) => {
		const made = (blob: Blob | null) => {
			if (blob?.type === 'image/jpeg') resolve(blob);
			else reject(new Error('this browser made no JPEG of it'));
		};
		canvas.toBlob(made, 'image/jpeg', quality);
	});
}

/** 现场.png → 现场.jpg */
export function jpegName(name: string): string {
	return /\.jpe?g$/i.test(name) ? name : `${name.replace(/\.[a-z0-9]{1,5}$/i, '')}.jpg`;
}
