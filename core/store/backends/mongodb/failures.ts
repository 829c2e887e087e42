import {
  MongoBulkWriteError,
  MongoDriverError,
  MongoError,
  MongoErrorLabel,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoOperationTimeoutError,
  MongoParseError,
  MongoServerError,
  MongoServerSelectionError,
  MongoAPIError,
} from 'mongodb';
import { ConflictError, OperatorError, UpstreamError, VectortError } from '#core/errors.ts';

/** MongoDB's error codes (https://www.mongodb.com/docs/manual/reference/error-codes/). */
const CODES = {
  duplicateKey: 11_000,
  unauthorized: 13,
  authenticationFailed: 18,
  /** A server that is not, or no longer, the one that may be written to, that ends, or has no room: all of them pass. */
  passing: new Set([
    6, 7, 50, 63, 89, 91, 133, 150, 189, 202, 234, 262, 317, 358, 384, 9001, 10_058, 10_107, 11_600, 11_602,
    13_388, 13_435, 13_436, 14_031, 24_000,
  ]),
};

/** Turns what the driver threw into the error whose reaction fits; anything else stays as it is. */
export function explainFailure(error: unknown): unknown {
  if (error instanceof VectortError) return error;
  if (!(error instanceof MongoError)) return error;
  if (isDuplicate(error))
    return new ConflictError('A unique value is taken', { code: 'duplicate', cause: error });
  if (isRefusal(error)) return refused(error);
  return isPassing(error)
    ? new UpstreamError('The store cannot be reached', {
        code: 'store_unreachable',
        retryable: true,
        cause: error,
      })
    : error;
}

export function isDuplicate(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && error.code === CODES.duplicateKey;
}

/** Whether every conflict, of one write or of several at once, is that of a document's own id. */
export function isKnownId(error: MongoServerError): boolean {
  const errors = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [error];
  return errors.every(({ errmsg }) => /(?: index: _id_|\._id)\b/.test(errmsg ?? error.message));
}

function isRefusal(error: MongoError): boolean {
  if (error instanceof MongoParseError) return true;
  return (
    error instanceof MongoServerError &&
    (error.code === CODES.authenticationFailed || error.code === CODES.unauthorized)
  );
}

function isPassing(error: MongoError): boolean {
  if (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoOperationTimeoutError
  ) {
    return true;
  }
  if (error.hasErrorLabel(MongoErrorLabel.RetryableWriteError)) return true;
  if (error instanceof MongoServerError) return CODES.passing.has(Number(error.code));
  // A pool that was cleared, a connection that was closed: the driver's own ways of saying that the server was lost.
  return (
    error instanceof MongoDriverError &&
    !(error instanceof MongoAPIError) &&
    !(error instanceof MongoInvalidArgumentError)
  );
}

function refused(error: MongoError): OperatorError {
  return new OperatorError(
    `MongoDB refuses the connection (${error.message}). Check the user, the password and the database in MONGODB_URL.`,
    { code: 'store_refused', cause: error },
  );
}
