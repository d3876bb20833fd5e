import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { CardDirectory } from './card-directory.service.js';
import { Card, CardPhoto, Consent } from './card.entity.js';
import { CardsController } from './cards.controller.js';
import { CardsService } from './cards.service.js';
import { ConsentsService } from './consents.service.js';

export { Card, CardDirectory, CardPhoto, CardsService, Consent, ConsentsService };

/** 党员名片 (SL-11-2) and the consent that makes it public. */
@Module({
  imports: [OrganisationsModule, CommitmentsModule, TypeOrmModule.forFeature([Card, CardPhoto, Consent])],
  controllers: [CardsController],
  providers: [CardDirectory, CardsService, ConsentsService],
  exports: [CardDirectory, CardsService, ConsentsService],
})
export class CardsModule {}
