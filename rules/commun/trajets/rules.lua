-- commun/trajets: which kilometres of a trip are paid. It answers `payable` and nothing else.
--
-- The rules are asked in this order; the first that has an opinion decides. What none of them says is left to the
-- packs below: izika/base pays every metre of a business trip, and nothing of the way to work.

local rules = { api = 1 }

local company_vehicles = parameter "company_vehicles"
local commute = parameter "commute"
local commute_kinds = parameter "commute_kinds"
local commute_once_a_day = parameter "commute_once_a_day"
local commute_limit = math.floor(parameter "commute_limit_km" * 1000)
local usual_commute = math.floor(parameter "usual_commute_km" * 1000)
local working_days = parameter "working_days"
local one_way_alone = parameter "one_way_alone"

-- A slip of the pen here would leave the way to work unpaid without a word.
if commute ~= "unpaid" and commute ~= "paid" and commute ~= "one-way" then
  error(phrase(
    "`commute` is unpaid, paid or one-way, not " .. commute,
    "« commute » vaut unpaid (non payé), paid (payé) ou one-way (aller seul), pas " .. commute), 0)
end

if one_way_alone ~= "half" and one_way_alone ~= "whole" then
  error(phrase(
    "`one_way_alone` is half or whole, not " .. one_way_alone,
    "« one_way_alone » vaut half (la moitié) ou whole (tout), pas " .. one_way_alone), 0)
end

for _, day in ipairs(working_days) do
  if math.tointeger(day) == nil or day < 1 or day > 7 then
    error(phrase(
      "`working_days` are 1 (Monday) to 7 (Sunday), not " .. tostring(day),
      "« working_days » compte les jours de 1 (lundi) à 7 (dimanche), pas " .. tostring(day)), 0)
  end
end

local kinds = require "kinds"

for _, kind in ipairs(commute_kinds) do
  if not kinds[kind] then
    error(phrase(
      "`commute_kinds` has no kind of vehicle \"" .. kind .. "\": write car, van, motorcycle, moped, bicycle…",
      "« commute_kinds » : « " .. kind .. " » n'est pas un genre ; écrivez car, van, motorcycle, moped, bicycle…"), 0)
  end
end

local function contains(list, wanted)
  for _, value in ipairs(list) do
    if value == wanted then return true end
  end
  return false
end

-- Metres as a reason shows them: 12500 as "12.5 km", in French "12,5 km".
local function km(metres)
  return say(decimal(metres) / 1000, "km")
end

-- "out" from home to the office, "back" the other way, nil for any other leg.
local function way_of(leg)
  local from, to = leg.from.kind, leg.to.kind
  if from == "home" and to == "office" then return "out" end
  if from == "office" and to == "home" then return "back" end
end

-- The same of a trip, nil for a business one. A trip ends at each base, so that a commute is never more than one leg.
local function commute_way(trip)
  if #trip.legs ~= 1 then return nil end
  return way_of(trip.legs[1])
end

-- Whether the day has another way to the office before this one, or another way back after it.
local function is_repeated(trip, way)
  for index, leg in ipairs(trip.day.legs) do
    local is_before, is_after = index <= trip.legs_before, index > trip.legs_before + 1
    if way_of(leg) == way and (way == "out" and is_before or way == "back" and is_after) then return true end
  end
  return false
end

-- Whether the day has a way of the other direction.
local function is_answered(trip, way)
  for _, leg in ipairs(trip.day.legs) do
    local other = way_of(leg)
    if other and other ~= way then return true end
  end
  return false
end

local function company_vehicle(trip)
  if contains(company_vehicles, trip.vehicle.id) then
    return verdict(0, phrase(
      "a company vehicle: its costs are the employer's already",
      "véhicule de l'entreprise : ses frais sont déjà à la charge de l'employeur"))
  end
end

local function paid_commute(trip)
  local way = commute_way(trip)
  if not way or commute == "unpaid" or not contains(commute_kinds, trip.vehicle.kind) then return nil end
  local is_alone = commute == "one-way" and not is_answered(trip, way)
  if commute == "one-way" and way == "back" and not is_alone then
    return verdict(0, phrase("the way to work counts once for both ways", "l'aller compte aussi pour le retour"))
  end
  if commute_once_a_day and is_repeated(trip, way) then
    return verdict(0, phrase("one commute a day is paid", "un seul aller-retour domicile-travail par jour est payé"))
  end
  if is_alone and one_way_alone == "half" then
    local metres = commute_limit > 0 and math.min(trip.metres, commute_limit) or trip.metres
    return verdict(metres // 2, phrase(
      "the way to work in one direction only: half of " .. km(metres),
      "le trajet domicile-travail dans un seul sens : la moitié de " .. km(metres)))
  end
  if commute_limit > 0 and trip.metres > commute_limit then
    return verdict(commute_limit, phrase(
      "the way to work is paid up to " .. km(commute_limit) .. " in each direction",
      "le trajet domicile-travail est payé jusqu'à " .. km(commute_limit) .. " par sens"))
  end
  return verdict(trip.metres, phrase("the way to work is paid", "le trajet domicile-travail est payé"))
end

-- Who goes straight to a client saves the way to the office. A day starts at home once and ends there once.
local function commute_deducted(trip)
  if usual_commute == 0 or not contains(working_days, trip.date.weekday) then return nil end
  local saved = 0
  if trip.first_of_day and trip.legs[1].from.kind == "home" then saved = saved + usual_commute end
  if trip.last_of_day and trip.legs[#trip.legs].to.kind == "home" then saved = saved + usual_commute end
  if saved == 0 or commute_way(trip) then return nil end
  return verdict(math.max(trip.metres - saved, 0), phrase(
    km(saved) .. " of usual commute deducted from " .. km(trip.metres),
    km(saved) .. " de trajet domicile-travail habituel déduits de " .. km(trip.metres)))
end

rules.payable = {
  rule("company-vehicle", company_vehicle),
  rule("commute", paid_commute),
  rule("commute-deducted", commute_deducted),
}

return rules
