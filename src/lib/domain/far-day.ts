/**
 * A day further from a year than work is looked back at or planned: somebody slipped in its year. A day
 * like that is refused where it is typed; what a list prints is read as it is.
 */
export function isFarDay(day: string, year: number): boolean {
	const away = Number(day.slice(0, 4)) - year;
	return away < -5 || away > 10;
}
