/**
 * Whether an action refused because somebody had acted first: what the page shows is old then. Some
 * pages keep the answers of their parts under names of their own, so it is looked for anywhere; a quote
 * within somebody's words is escaped, and no mark.
 */
export function tellsOvertaken(answer: unknown): boolean {
	// overtaken: "…", isOvertaken: true
	return /vertaken":["t]/.test(JSON.stringify(answer));
}
