/** The errors of the cloud that the stand-in answers: code and message as documented, or as reported from real environments. */

/** An answer with a code: HTTP 200 and `{ code, message, requestId }`, which the SDK throws as its `TcbError`. */
export class CloudError extends Error {
  /** @param endsTransaction the database itself refused, so an open transaction is aborted with it. */
  constructor(readonly code: string, message: string, readonly endsTransaction = false) {
    super(message)
  }
}

const tail = 'Please check your request, but if the problem persists, contact us.'

export const invalidParam = (what: string) => new CloudError('INVALID_PARAM', `[InvalidParameter] ${what}. ${tail}`)
export const invalidAction = (action: string) => new CloudError('INVALID_ACTION', `[InvalidAction] Unknown action: ${action}. ${tail}`)

export const collectionMissing = (name: string) => new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${tail}`)
export const collectionExists = () => new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${tail}`)

/** What Mongo itself refuses arrives wrapped like this. @param what Mongo's own sentence. */
export const requestFailed = (what: string) => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] multiple write errors: [{write errors: [{${what}}]}, {<nil>}]. ${tail}`, true)
export const queryFailed = (what: string) => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (BadValue) ${what}. ${tail}`, true)
/** The platform spells the code so. */
export const invalidOperator = (what: string) => new CloudError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] ${what}. ${tail}`)

export const transactionConflict = () => new CloudError('DATABASE_TRANSACTION_CONFLICT', `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${tail}`, true)
export const transactionGone = () => new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${tail}`)
export const databaseTimeout = () => new CloudError('DATABASE_TIMEOUT', `[FailedOperation.Timeout] The operation waited too long. ${tail}`, true)

/** Which of its two faces a duplicate key shows: the documented code, or the general one with Mongo's E11000 in the message. */
export type DuplicateFace = 'documented' | 'E11000'
export function duplicateKey(face: DuplicateFace, collection: string, index: string, values: string): CloudError {
  const mongo = `E11000 duplicate key error collection: env.${collection} index: ${index} dup key: ${values}`
  return face === 'E11000' ? requestFailed(mongo) : new CloudError('DATABASE_DUPLICATE_WRITE', `[FailedOperation.DuplicateWrite] The key of index ${index} exists: ${values}. ${tail}`, true)
}

export const fileMissing = 'STORAGE_FILE_NONEXIST'
export const functionMissing = (name: string) => new CloudError('FUNCTION_NOT_FOUND', `[ResourceNotFound.Function] The function does not exist: ${name}. ${tail}`)
export const functionFailed = (what: string) => new CloudError('FUNCTIONS_EXECUTE_FAIL', `[FailedOperation.FunctionExecute] ${what}`)
export const functionTimeout = (ms: number) => new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`)
