/** Why a file cannot be read; its message is a key of the tool's words. */
export class FileProblem extends Error {}
