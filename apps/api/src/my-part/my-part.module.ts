import { Module } from '@nestjs/common';
import { MyPartController } from './my-part.controller.js';
import { MyPartResolver } from './my-part.resolver.js';
import { OwnBallot } from './own-ballot.js';
import { MyPartQuery } from './queries/my-part.js';
import { OwnData } from './queries/own-data.js';

@Module({
  controllers: [MyPartController],
  providers: [MyPartResolver, MyPartQuery, OwnData, OwnBallot],
})
export class MyPartModule {}
