/** The spreadsheet libraries, apart: in a function they lie beside it and are read with the first sheet (config/build/functions/parts.ts). */
export { unzipSync } from 'fflate'
export { readSheet } from 'read-excel-file/universal'
export { default as writeSheet } from 'write-excel-file/universal'
