import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ConfidentialWords } from './confidential-words.entity.js';
import { Confidentiality } from './confidentiality.service.js';
import { PlaqueDocuments } from './plaque-documents.service.js';
import { PlaqueDuties } from './plaque-duties.js';
import { PlaqueEndings } from './plaque-endings.service.js';
import { PlaqueFigure, PlaqueFigures, type LiveFigure } from './plaque-figures.js';
import { PlaqueReading } from './plaque-reading.service.js';
import { PlaqueSteps } from './plaque-steps.service.js';
import { PlaqueVersion } from './plaque-version.entity.js';
import { Plaque } from './plaque.entity.js';
import { PlaquesController } from './plaques.controller.js';
import { PlaquesService } from './plaques.service.js';
import { PublicPlaques } from './public-plaques.service.js';

export { Plaque, PlaqueEndings, PlaqueFigures, PlaqueReading, PlaquesService, PlaqueSteps, PlaqueVersion, type LiveFigure };

@Module({
  imports: [TypeOrmModule.forFeature([Plaque, PlaqueFigure, PlaqueVersion, ConfidentialWords]), OrganisationsModule],
  controllers: [PlaquesController],
  providers: [Confidentiality, PlaqueDocuments, PlaqueDuties, PlaqueEndings, PlaqueFigures, PlaqueReading, PlaqueSteps, PlaquesService, PublicPlaques],
  exports: [PlaqueEndings, PlaqueFigures, PlaquesService, PlaqueSteps, PlaqueReading],
})
export class PlaquesModule {}
