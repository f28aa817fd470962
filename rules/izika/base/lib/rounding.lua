-- Where distances and money are rounded, and how: each leg, each trip's distance, each trip's amount, the sum of a
-- month or of a fiscal year. The parameters begin with `round_`. Each function answers what a verdict is made of: the
-- value, and the reason.

local rounding = {}

local modes = {
  ["half-up"] = { english = "halves up", "le plus proche", "la plus proche", "les plus proches" },
  ["half-even"] = {
    english = "halves to the even one", "le plus proche", "la plus proche", "les plus proches",
    tie = " (à égalité, le pair)",
  },
  up = { english = "up", "supérieur", "supérieure", "supérieurs" },
  down = { english = "down", "inférieur", "inférieure", "inférieurs" },
}

local function checked(name, mode)
  if modes[mode] then return mode end
  error(phrase(
    "`" .. name .. "` is half-up, half-even, up or down, not " .. mode,
    "« " .. name .. " » vaut half-up (au plus proche), half-even (au plus proche, à égalité le pair), up (au "
      .. "supérieur) ou down (à l'inférieur), pas " .. mode), 0)
end

local leg_step = parameter "round_leg_step"
local distance_step = parameter "round_distance_step"
local distance_mode = checked("round_distance_mode", parameter "round_distance_mode")
local amount_step = parameter "round_amount_step"
local amount_mode = checked("round_amount_mode", parameter "round_amount_mode")
local total_step = parameter "round_total_step"
local total_period = parameter "round_total_period"
local total_label = parameter "label_rounding"

for name, step in pairs({ round_leg_step = leg_step, round_distance_step = distance_step }) do
  if math.tointeger(step) == nil or step < 1 then
    error(phrase(
      "`" .. name .. "` is whole metres, 1 at least, not " .. tostring(step),
      "« " .. name .. " » est en mètres entiers, 1 au moins, pas " .. tostring(step)), 0)
  end
end
if decimal(amount_step) <= 0 or decimal(total_step) < 0 then
  error(phrase(
    "`round_amount_step` is above zero, and `round_total_step` not below it",
    "« round_amount_step » est supérieur à zéro, et « round_total_step » n'est pas inférieur à zéro"), 0)
end
if total_period ~= "month" and total_period ~= "year" then
  error(phrase(
    "`round_total_period` is month or year, not " .. total_period,
    "« round_total_period » vaut month (mois) ou year (année), pas " .. total_period), 0)
end

-- What a French reason says: "au kilomètre le plus proche", "aux 100 m les plus proches".
local function to_metres(step, mode)
  local words = modes[mode]
  local unit = step == 1000 and "au kilomètre " .. words[1] or "aux " .. say(step, "m") .. " " .. words[3]
  return unit .. (words.tie or "")
end

-- "au centime le plus proche", "à l'unité supérieure", "au multiple de 0,05 inférieur".
local function to_money(step, mode)
  local words = modes[mode]
  local unit = "au multiple de " .. say(step) .. " " .. words[1]
  if decimal(step) == decimal("0.01") then unit = "au centime " .. words[1] end
  if decimal(step) == decimal(1) then unit = "à l'unité " .. words[2] end
  return unit .. (words.tie or "")
end

-- A trip's metres, leg by leg.
function rounding.metres(trip)
  if leg_step == 1 then return trip.metres, phrase("every metre", "tous les mètres parcourus") end
  local metres = 0
  for _, leg in ipairs(trip.legs) do metres = metres + round(leg.metres, leg_step, distance_mode) end
  return metres, phrase(
    "each leg to " .. leg_step .. " m", "chaque étape arrondie " .. to_metres(leg_step, distance_mode))
end

function rounding.distance(metres)
  if distance_step == 1 then return metres, phrase("to the metre", "au mètre près") end
  return round(metres, distance_step, distance_mode), phrase(
    "to " .. distance_step .. " m", "arrondi " .. to_metres(distance_step, distance_mode))
end

function rounding.amount(amount)
  local step = decimal(amount_step) == decimal("0.01") and "to the cent" or "to " .. tostring(amount_step)
  return round(amount, amount_step, amount_mode), phrase(
    step .. ", " .. modes[amount_mode].english, "arrondi " .. to_money(amount_step, amount_mode))
end

-- The number of a day's month in the ledger's year, from 1.
local function month_of(day, ledger)
  local start = ledger.year_start
  local months = (day.year - start.year) * 12 + day.month - start.month
  return day.day < start.day and months or months + 1
end

-- The line that makes the sum of a month or of the year a whole number of steps: months then still add up to the year.
-- Nil where no sum is rounded, and for a year that goes on.
function rounding.total(ledger, period)
  if decimal(total_step) == decimal(0) then return nil end
  local ends = period.to > ledger.year_end
  local line, sums = decimal(0), {}
  if total_period == "year" then
    if not ends then return nil end
    sums[1] = ledger.amount
  else
    local first, last = month_of(period.from, ledger), ends and ledger.year_months or month_of(period.to - 1, ledger)
    local is_whole = (period.from == ledger.year_start or month_of(period.from - 1, ledger) < first)
      and (ends or month_of(period.to, ledger) > last)
    if not is_whole then
      error(phrase(
        "months are rounded whole: the statement must begin and end with one",
        "seuls des mois entiers s'arrondissent : faites commencer et finir le relevé avec l'un d'eux"), 0)
    end
    for month = first, last do table.insert(sums, ledger.month_amounts[month]) end
  end
  for _, sum in ipairs(sums) do line = line + round(sum, total_step, amount_mode) - sum end
  if line == decimal(0) then return nil end
  return { { label = total_label, amount = line } }, phrase(
    "each " .. total_period .. " to " .. tostring(total_step),
    (total_period == "year" and "toute l'année" or "tout le mois") .. " arrondi " .. to_money(total_step, amount_mode))
end

return rounding
