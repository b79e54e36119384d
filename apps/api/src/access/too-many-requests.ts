import { HttpException, HttpStatus } from '@nestjs/common';

/** A program asked more often than it may, or a member for more than their budget: they may ask again in so many seconds. */
export class TooManyRequests extends HttpException {
  constructor(readonly seconds: number) {
    super(`Too many requests. Try again in ${seconds} s.`, HttpStatus.TOO_MANY_REQUESTS);
  }
}
