-- fr/bareme: the scale of article 6 B of annex IV of the tax code (CGI), for vehicles of the person's own.
--
-- The scale is not marginal. The kilometres that one vehicle makes in a year, all together, choose ONE band, and its
-- formula gives the amount of the year. So a trip is worth the difference that it makes:
--
--     amount of the trip = amount of the year with it - amount of the year before it
--
-- Each of the two is rounded to the cent, so that trips add up to their month and months to the year, exactly. A trip
-- that carries the total over a bound also corrects all trips before it: its amount may be large, or negative.
--
-- Who would rather pay each trip by the first band, or the whole year at its end, chooses another `method`: see
-- commun/methodes, which says what is paid when.

local rules = { api = 1 }

local methods = require "methods"
local kinds = methods.kinds

-- The parameters that hold the tables of each kind of vehicle: the scale, and what some print for electric ones.
local scales = { car = "scale_car", motorcycle = "scale_motorcycle", moped = "scale_moped" }
local electric_tables = { car = "electric_car", motorcycle = "electric_motorcycle", moped = "electric_moped" }

local electric_method = parameter "electric_method"
if electric_method ~= "amount" and electric_method ~= "tables" then
  error(phrase(
    "`electric_method` is amount or tables, not " .. electric_method,
    "« electric_method » vaut amount (montant) ou tables, pas " .. electric_method), 0)
end

local short_year = parameter "short_year"
if short_year ~= "annualised" and short_year ~= "as-published" then
  error(phrase(
    "`short_year` is annualised or as-published, not " .. short_year,
    "« short_year » vaut annualised (annualisé) ou as-published (comme publié), pas " .. short_year), 0)
end

local table_of = parameter "table_of"
if table_of ~= "income_year" and table_of ~= "published" then
  error(phrase(
    "`table_of` is income_year or published, not " .. table_of,
    "« table_of » vaut income_year (l'année du revenu) ou published (l'année de parution), pas " .. table_of), 0)
end

-- The day whose table pays a day: its own, or one of the year before, whose table appears in the day's own year.
local function table_day(day)
  if table_of == "income_year" then return day end
  return date((day.year - 1) .. "-12-31")
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
  if not scale.powers then
    return { label = "moped", french_label = "cyclomoteur", bands = scale.bands, doubt = scale.doubt }
  end
  if not vehicle.power then
    error(phrase(
      "the scale needs the fiscal power of " .. vehicle.id .. ": add `power`, in CV (P.6 on the registration)",
      "le barème demande la puissance fiscale de " .. vehicle.id .. " : ajoutez `power`, en CV (P.6, carte grise)"), 0)
  end
  for _, column in ipairs(scale.powers) do
    if not column.up_to or vehicle.power <= column.up_to then return column end
  end
end

-- The one band that holds the total of a year of so many months; its bound is included, and the last band has none.
-- Nine months choose as twelve would at the same pace: both sides are multiplied, so that nothing is rounded.
local function band_for(total, months, bands)
  for _, band in ipairs(bands) do
    if not band.up_to or total * 12 <= band.up_to * months then return band end
  end
end

-- Its formula, with the part of the constant that the months make; to the cent.
local function amount_of_year(total, months, bands, factor)
  local band = band_for(total, months, bands)
  return round((total * band.rate * 12 + band.constant * months) * factor, decimal("0.12"), "half-up") / 12, band
end

-- The formula of a band in words: "band up to 20,000 km: 0.357 €/km + 1,395 €", and the same in French; then the band's
-- name in both.
local function formula(band, months, bands)
  local amount = say(band.rate, "€/km")
  -- A shorter year has its part of the constant, and each kilometre its rate.
  if band.constant > 0 then
    amount = amount .. " + " .. say(band.constant, "€") .. (months ~= 12 and " × " .. months .. "/12" or "")
  end
  if band.up_to then
    local bound = say(band.up_to, "km")
    local name, nom = "band up to " .. bound, "tranche jusqu'à " .. bound
    return name .. ": " .. amount, nom .. " : " .. amount, name, nom
  end
  local bound = say(bands[#bands - 1].up_to, "km")
  local name, nom = "band above " .. bound, "tranche au-delà de " .. bound
  return name .. ": " .. amount, nom .. " : " .. amount, name, nom
end

-- What the scale makes of a vehicle's year, as it stands on a day: see `methods.allowance`.
local function year_of(vehicle, ledger, date)
  local scale, factor = scale_for(vehicle, table_day(date))
  local column = column_for(vehicle, scale)
  local bands = column.bands
  -- The sources of a few tables contradict each other: who is paid by one is told.
  if column.doubt then remark(phrase(column.doubt.en, column.doubt.fr), "once") end
  local months = short_year == "annualised" and ledger.year_months or 12
  if months ~= 12 then
    remark(phrase(
      "the fiscal year has " .. months .. (months == 1 and " month" or " months") .. ": the band is chosen at its pace "
        .. "for twelve, and a constant counts for " .. months .. "/12; the scale's text says nothing of such years",
      "l'exercice a " .. months .. " mois : la tranche est celle de douze mois au même rythme, et la constante compte "
        .. "pour " .. months .. "/12 ; le texte du barème ne dit rien de ces exercices"), "once")
  end

  local first = bands[1].rate * factor
  local year = { rate = say(first, "€/km"), french_rate = say(first, "€/km") }
  function year.worth(km) return (amount_of_year(km, months, bands, factor)) end
  function year.first(km) return km * first end
  function year.band(km)
    local english, french, name, nom = formula(band_for(km, months, bands), months, bands)
    english, french = column.label .. ", " .. english, (column.french_label or column.label) .. ", " .. french
    if factor > 1 then
      english = english .. ", × " .. say(factor) .. " for electric"
      french = french .. ", × " .. say(factor) .. " pour l'électrique"
    end
    if table_of == "published" then
      local income = date.year - 1
      english = "table of the income of " .. income .. " (published in " .. date.year .. "): " .. english
      french = "barème des revenus de " .. income .. " (paru en " .. date.year .. ") : " .. french
    end
    return english, french, column.label .. ", " .. name, (column.french_label or column.label) .. ", " .. nom
  end
  return year
end

function rules.allowance(trip, ledger)
  local vehicle = trip.vehicle
  if not scales[vehicle.kind] then
    error(phrase(
      "the scale has no amounts for a " .. vehicle.kind .. ": cars, motorcycles and mopeds only",
      "le barème ne prévoit rien pour ce genre de véhicule (" .. kinds[vehicle.kind]
        .. ") : voitures, motos et cyclomoteurs seulement"), 0)
  end
  local year = year_of(vehicle, ledger, trip.date)
  local otherwise = methods.allowance(trip, ledger, year)
  if otherwise then return otherwise end

  local total = ledger.km + trip.km
  local before, after = year.worth(ledger.km), year.worth(total)
  local english, french, name, nom = year.band(total)
  local km, made = say(total, "km"), say(after, "€", 2)
  english = english .. "; the year's " .. km .. " make " .. made
  french = french .. " ; les " .. km .. " de l'année font " .. made
  if ledger.km > 0 then
    local driven, paid = say(ledger.km, "km"), say(before, "€", 2)
    english = english .. ", less " .. paid .. " for the first " .. driven
    french = french .. ", moins " .. paid .. " pour les " .. driven .. " précédents"
  end
  return verdict(after - before, phrase(english, french), { band = phrase(name, nom) })
end

-- The year's end by the table of its last day.
function rules.settle(ledger, period)
  local vehicle = ledger.vehicle
  if not scales[vehicle.kind] then return nil end
  return methods.settle(ledger, period, function(day) return year_of(vehicle, ledger, day) end)
end

return rules
