/**
 * Other people's formats come in here: `importFiles` turns files into records, `serializeRecord` writes them as
 * content, `mergeRecords` joins what two sources say about one article.
 */
export { importCommand, type ImportArguments, type ImportIo } from './command.ts';
export { formatNames, isFormat, type Format } from './format.ts';
export { defaultLanguages, importAll, importFiles, type ImportOptions } from './import-files.ts';
export type { ImportedRecord, ImportResult, RecordData } from './imported-record.ts';
export { mergeCommand, type MergeArguments } from './merge-command.ts';
export { mergeRecords, sameArticle, type Merged } from './merge.ts';
export type { ImportInput } from './open-source.ts';
export { serializeRecord } from './serialize.ts';
