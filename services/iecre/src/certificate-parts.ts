import type { CalendarDate } from '@conformity/certification';
import { Nested, Party } from '@conformity/register';
import { ArrayMaxSize, DateScalar, IsCountry, Length, MaxLength, Min } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { IecreComponentKind, IecreModule, IecreReportRole } from './vocabulary';

@ObjectType({ description: 'An operational document (OD) of IECRE in one of its editions.' })
@InputType('IecreOperationalDocumentInput', {
  description: 'An operational document (OD) of IECRE in one of its editions.',
})
export class IecreOperationalDocument {
  @Field(() => String, { description: 'Such as `OD-501`.' }) @Length(1, 60) number!: string;
  @Field(() => String, { description: 'Such as `2.0`.' }) @Length(1, 60) edition!: string;
}

@ObjectType({ description: 'A report that the certificate rests on.' })
@InputType('IecreReportInput', { description: 'A report that the certificate rests on.' })
export class IecreReport {
  @Field(() => IecreReportRole, { description: 'A testing laboratory or an inspection body.' }) role!: IecreReportRole;
  @Field(() => String, { description: 'Name of the laboratory or inspection body.' }) @Length(1, 300) body!: string;
  @Field(() => String, { nullable: true, description: 'What it reports, such as `Power performance`.' })
  @IsOptional()
  @MaxLength(200)
  kind?: string | null;
  @Field(() => String, { description: 'As its writer gave it.' }) @Length(1, 100) number!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on the report; null where it is not told.' })
  issuedOn?: CalendarDate | null;
}

@ObjectType({ description: 'The report in which the RECB evaluates everything that was found.' })
@InputType('IecreEvaluationReportInput', {
  description: 'The report in which the RECB evaluates everything that was found.',
})
export class IecreEvaluationReport {
  @Field(() => String, { description: 'As the RECB gave it.' }) @Length(1, 100) number!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on the report; null where it is not told.' })
  issuedOn?: CalendarDate | null;
}

@ObjectType({ description: 'What is known of a wind turbine, or of a marine energy converter as far as it applies.' })
@InputType('IecreTurbineInput', {
  description: 'What is known of a wind turbine, or of a marine energy converter as far as it applies.',
})
export class IecreTurbine {
  @Field(() => Float, { nullable: true, description: 'Rated power in kW.' })
  @IsOptional()
  @Min(0)
  ratedPowerKw?: number | null;
  @Field(() => Float, { nullable: true, description: 'Diameter of the circle that the blades sweep, in metres.' })
  @IsOptional()
  @Min(0)
  rotorDiameterM?: number | null;
  @Field(() => [Float], { defaultValue: [], description: 'Heights of the hub above ground or sea, in metres.' })
  @ArrayMaxSize(100)
  @Min(0)
  hubHeightsM!: number[];
  @Field(() => String, { nullable: true, description: 'Class of IEC 61400-1, such as `IIB` or `S`.' })
  @IsOptional()
  @MaxLength(50)
  iecClass?: string | null;
}

@ObjectType({ description: 'A line of the component table.' })
@InputType('IecreComponentInput', { description: 'A line of the component table.' })
export class IecreComponent {
  @Field(() => IecreComponentKind, { description: 'Which part of the turbine or plant it is.' })
  component!: IecreComponentKind;
  @Field(() => String, { nullable: true, description: 'Who makes it.' }) @IsOptional() @MaxLength(300) maker?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Type name that the maker gives it.' })
  @IsOptional()
  @MaxLength(300)
  typeName?: string | null;
  @Field(() => [Party], { defaultValue: [], description: 'Where it is manufactured or assembled, with the country.' })
  @Nested()
  @ArrayMaxSize(100)
  locations!: Party[];
}

@ObjectType({ description: 'A PV plant with what was assessed, or the site of a project.' })
@InputType('IecrePlantInput', { description: 'A PV plant with what was assessed, or the site of a project.' })
export class IecrePlant {
  @Field(() => String, { nullable: true, description: 'What the plant or project is called.' })
  @IsOptional()
  @MaxLength(300)
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'Several lines, as printed.' })
  @IsOptional()
  @MaxLength(1000)
  location?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' })
  @IsOptional()
  @IsCountry()
  country?: string | null;
  @Field(() => Float, { nullable: true, description: 'Capacity in kW; of a PV plant its peak power.' })
  @IsOptional()
  @Min(0)
  capacityKw?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period assessed, inclusive.' })
  assessedFrom?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the period assessed, inclusive.' })
  assessedUntil?: CalendarDate | null;
  @Field(() => Float, { nullable: true, description: 'Energy expected of the period in MWh.' })
  @IsOptional()
  @Min(0)
  expectedEnergyMwh?: number | null;
  @Field(() => Float, { nullable: true, description: 'Energy measured in the period in MWh.' })
  @IsOptional()
  @Min(0)
  measuredEnergyMwh?: number | null;
}

@ObjectType({ description: 'What is still to be shown or mended after the issue.' })
@InputType('IecreOutstandingIssueInput', { description: 'What is still to be shown or mended after the issue.' })
export class IecreOutstandingIssue {
  @Field(() => String, { description: 'What it is, in words.' }) @Length(1, 5000) description!: string;
  @Field(() => Boolean, { description: 'Whether it touches the primary safety of the turbine.' })
  touchesPrimarySafety!: boolean;
  @Field(() => IecreModule, {
    nullable: true,
    description: 'To which part of the certification of a wind turbine it belongs; null where to none.',
  })
  module?: IecreModule | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when it is to be closed.' })
  dueOn?: CalendarDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it was closed; null while it is outstanding.' })
  closedOn?: CalendarDate | null;
}
