local money = require "money"

return { api = 1, purpose = money.purpose }
