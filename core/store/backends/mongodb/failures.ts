import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoDriverError,
  MongoError,
  MongoErrorLabel,
  MongoInvalidArgumentError,
  MongoNetworkError,
  MongoNetworkTimeoutError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoParseError,
  MongoServerClosedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoAPIError,
} from 'mongodb';
import { ConflictError, OperatorError, UpstreamError, VectortError } from '#core/errors.ts';

/** MongoDB's error codes (https://www.mongodb.com/docs/manual/reference/error-codes/). */
const CODES = {
  duplicateKey: 11_000,
  /** Unauthorized, AuthenticationFailed, and the latter as Atlas says it. */
  refusals: new Set([13, 18, 8_000]),
  /** OutOfDiskSpace. */
  full: 14_031,
  /** A server that is not, or no longer, the one that may be written to, or that ends: all of them pass. */
  passing: new Set([
    6, 7, 24, 43, 46, 50, 63, 64, 89, 91, 100, 112, 117, 133, 134, 150, 189, 202, 234, 262, 276, 317, 358,
    384, 391, 9001, 10_058, 10_107, 11_600, 11_601, 11_602, 12_587, 13_388, 13_435, 13_436, 24_000,
  ]),
};

/** What the server itself says of errors that pass; the last two are those of one that has too much to do. */
const PASSING_LABELS = [
  MongoErrorLabel.RetryableWriteError,
  MongoErrorLabel.RetryableError,
  MongoErrorLabel.SystemOverloadedError,
];

const SOCKET_CODES = new Set(['EPIPE', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ERR_STREAM_DESTROYED']);

/** Turns what the driver threw into the error whose reaction fits; anything else stays as it is. */
export function explainFailure(thrown: unknown): unknown {
  const error = unwrapped(thrown);
  if (error instanceof VectortError) return error;
  if (isBrokenSocket(error)) return unreachable(error);
  if (!(error instanceof MongoError)) return error;
  if (isDuplicate(error))
    return new ConflictError('A unique value is taken', { code: 'duplicate', cause: error });
  if (isRefusal(error)) return refused(error);
  if (error instanceof MongoServerError && error.code === CODES.full) return full(error);
  return isPassing(error) ? unreachable(error) : error;
}

function unreachable(cause: unknown): UpstreamError {
  return new UpstreamError('The store cannot be reached', {
    code: 'store_unreachable',
    retryable: true,
    cause,
  });
}

function full(cause: unknown): UpstreamError {
  return new UpstreamError('MongoDB has no room left on its disk', {
    code: 'store_full',
    retryable: true,
    parameters: { path: 'MongoDB' },
    cause,
  });
}

/** What a connection meets that breaks while it is written to: the driver passes on Node's own error. */
function isBrokenSocket(error: unknown): boolean {
  return error instanceof Error && 'code' in error && SOCKET_CODES.has(String(error.code));
}

/** A bulk write that was broken off says so as a server's answer, with what broke it off inside. */
function unwrapped(error: unknown): unknown {
  const inside: unknown = error instanceof MongoBulkWriteError ? error.errorResponse : undefined;
  return inside instanceof MongoError ? inside : error;
}

/** Whether the server was lost on the way to an answer; not when none was found, or waited for in vain. */
export function isBrokenOff(thrown: unknown): boolean {
  const error = unwrapped(thrown);
  if (error instanceof MongoServerSelectionError || error instanceof MongoNetworkTimeoutError) return false;
  const explained = explainFailure(error);
  return explained instanceof UpstreamError && explained.code === 'store_unreachable';
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
  return error instanceof MongoServerError && CODES.refusals.has(Number(error.code));
}

function isPassing(error: MongoError): boolean {
  if (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoOperationTimeoutError
  ) {
    return true;
  }
  if (PASSING_LABELS.some((label) => error.hasErrorLabel(label))) return true;
  if (error instanceof MongoServerError) return CODES.passing.has(Number(error.code));
  // Closed while an answer was due: whatever it was goes on in the next process.
  if (error instanceof MongoServerClosedError || error instanceof MongoTopologyClosedError) return true;
  if (error instanceof MongoClientClosedError || error instanceof MongoNotConnectedError) return true;
  // A pool that was cleared, a connection that was closed: the driver's own ways of saying that the server was lost.
  return (
    error instanceof MongoDriverError &&
    !(error instanceof MongoAPIError) &&
    !(error instanceof MongoInvalidArgumentError)
  );
}

/** An address that cannot be read never will be; rights and passwords are mended while programs run. */
function refused(error: MongoError): OperatorError | UpstreamError {
  if (error instanceof MongoParseError) {
    return new OperatorError(`MONGODB_URL cannot be read (${error.message}).`, {
      code: 'store_address',
      cause: error,
    });
  }
  return new UpstreamError('MongoDB refuses the user, the password or the database of MONGODB_URL', {
    code: 'store_refused',
    retryable: true,
    cause: error,
  });
}
