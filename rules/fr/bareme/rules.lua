-- fr/bareme: the scale of article 6 B of annex IV of the tax code (CGI), for vehicles of the person's own.
--
-- The scale is not marginal. The kilometres that one vehicle makes in a year, all together, choose ONE band, and its
-- formula gives the amount of the year. So a trip is worth the difference that it makes:
--
--     amount of the trip = amount of the year with it - amount of the year before it
--
-- Each of the two is rounded to the cent, so that trips add up to their month and months to the year, exactly. A trip
-- that carries the total over a bound also corrects all trips before it: its amount may be large, or negative.

local rules = { api = 1 }

-- The parameters that hold the tables of each kind of vehicle: the scale, and what some print for electric ones.
local scales = { car = "scale_car", motorcycle = "scale_motorcycle", moped = "scale_moped" }
local electric_tables = { car = "electric_car", motorcycle = "electric_motorcycle", moped = "electric_moped" }

local electric_method = parameter "electric_method"
if electric_method ~= "amount" and electric_method ~= "tables" then
  error(phrase(
    "`electric_method` is amount or tables, not " .. electric_method,
    "« electric_method » vaut amount (montant) ou tables, pas " .. electric_method), 0)
end

-- Numbers as the reason shows them: 5000 as "5 000", 4689.8 euros as "4 689.80 €".
local function grouped(number)
  local whole, rest = tostring(number):match("^(%d+)(.*)$")
  return whole:gsub("(%d)(%d%d%d)$", "%1 %2") .. rest
end

local function euros(amount)
  local whole, cents = tostring(amount):match("^(%d+)%.?(%d*)$")
  return grouped(whole) .. "." .. (cents .. "00"):sub(1, 2) .. " €"
end

-- The table of the vehicle's kind, and by how much an amount is multiplied: an electric vehicle has a fifth more, or
-- tables of its own where the policy of who pays says so.
local function scale_for(vehicle, date)
  local is_electric = vehicle.energy == "electric"
  if is_electric and electric_method == "tables" then return parameter(electric_tables[vehicle.kind], date), 1 end
  local scale = parameter(scales[vehicle.kind], date)
  return scale, is_electric and scale.electric or 1
end

-- The column for the vehicle's fiscal power; a scale without powers is one column for all.
local function column_for(vehicle, scale)
  if not scale.powers then return { label = "moped", bands = scale.bands, doubt = scale.doubt } end
  if not vehicle.power then
    error(phrase(
      "the scale needs the fiscal power of " .. vehicle.id .. ": add `power`, in CV (P.6 on the registration)",
      "le barème demande la puissance fiscale de " .. vehicle.id .. " : ajoutez `power`, en CV (P.6, carte grise)"), 0)
  end
  for _, column in ipairs(scale.powers) do
    if not column.up_to or vehicle.power <= column.up_to then return column end
  end
end

-- The one band that holds the year's total; its bound is included, and the last band has none.
local function band_for(total, bands)
  for _, band in ipairs(bands) do
    if not band.up_to or total <= band.up_to then return band end
  end
end

local function amount_of_year(total, bands, factor)
  local band = band_for(total, bands)
  return round((total * band.rate + band.constant) * factor, decimal("0.01"), "half-up"), band
end

-- The formula of a band in words: "band up to 20 000 km: 0.357 €/km + 1 395 €", and the same in French.
local function formula(band, bands)
  local rate = tostring(band.rate) .. " €/km"
  if band.constant > 0 then rate = rate .. " + " .. grouped(band.constant) .. " €" end
  if band.up_to then
    local bound = grouped(band.up_to) .. " km"
    return "band up to " .. bound .. ": " .. rate, "tranche jusqu'à " .. bound .. " : " .. rate
  end
  local bound = grouped(bands[#bands - 1].up_to) .. " km"
  return "band above " .. bound .. ": " .. rate, "tranche au-delà de " .. bound .. " : " .. rate
end

function rules.allowance(trip, ledger)
  local vehicle = trip.vehicle
  if not scales[vehicle.kind] then
    error(phrase(
      "the scale has no amounts for a " .. vehicle.kind .. ": cars, motorcycles and mopeds only",
      "le barème n'a pas de montants pour « " .. vehicle.kind .. " » : voitures, motos et cyclomoteurs seulement"), 0)
  end

  local scale, factor = scale_for(vehicle, trip.date)
  local column = column_for(vehicle, scale)
  local bands = column.bands
  -- The sources of a few tables contradict each other: who is paid by one is told.
  if column.doubt then remark(phrase(column.doubt.en, column.doubt.fr)) end

  local before = amount_of_year(ledger.km, bands, factor)
  local total = ledger.km + trip.km
  local after, band = amount_of_year(total, bands, factor)

  local english, french = formula(band, bands)
  english, french = column.label .. ", " .. english, column.label .. ", " .. french
  if factor > 1 then
    english = english .. ", × " .. tostring(factor) .. " for electric"
    french = french .. ", × " .. tostring(factor) .. " pour l'électrique"
  end
  if ledger.km > 0 then
    local year, first = grouped(total) .. " km", grouped(ledger.km) .. " km"
    english = english .. "; the year's " .. year .. " make " .. euros(after) .. ", less " .. euros(before)
      .. " for the first " .. first
    french = french .. " ; les " .. year .. " de l'année font " .. euros(after) .. ", moins " .. euros(before)
      .. " pour les " .. first .. " d'avant"
  end
  return verdict(after - before, phrase(english, french))
end

return rules
