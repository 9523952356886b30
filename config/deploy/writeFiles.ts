// `npm run deploy:files`: writes the generated files.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { generatedFiles } from './files'

for (const [file, text] of Object.entries(generatedFiles())) writeFileSync(path.resolve(__dirname, '..', '..', file), text)
